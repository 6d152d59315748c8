// Files under a passphrase: AES-256-GCM, under a key that PBKDF2-SHA-256 makes of the passphrase.
//
//   "intergrappes/sealed 1\n"   22 bytes
//   rounds                       4 bytes, big-endian
//   salt, nonce                 16 and 12 bytes, random for every file
//   the file, encrypted, and its 16-byte tag
//
// Every byte before the encrypted file is authenticated with it. Every fault is one: a wrong passphrase and
// a changed bit look alike, to us and to whoever tries.

const magic = new TextEncoder().encode("intergrappes/sealed 1\n");
const rounds = 600000;             // OWASP, Password Storage Cheat Sheet
const mostRounds = 10 * rounds;    // a file must not keep the page busy for minutes
const [saltBytes, nonceBytes, tagBits] = [16, 12, 128];
const headBytes = magic.length + 4 + saltBytes + nonceBytes;

// The same passphrase typed on another keyboard: accents composed, no spaces around it.
const bytesOf = (passphrase) => new TextEncoder().encode(passphrase.normalize("NFKC").trim());

async function keyOf(passphrase, salt, iterations) {
    const given = await crypto.subtle.importKey("raw", bytesOf(passphrase), "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, given,
        { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const cipher = (head) => ({
    name: "AES-GCM", iv: head.subarray(headBytes - nonceBytes), additionalData: head, tagLength: tagBits,
});

async function seal(bytes, passphrase) {
    const head = new Uint8Array(headBytes);
    head.set(magic);
    new DataView(head.buffer).setUint32(magic.length, rounds);
    crypto.getRandomValues(head.subarray(magic.length + 4));
    const salt = head.subarray(magic.length + 4, headBytes - nonceBytes);
    const key = await keyOf(passphrase, salt, rounds);
    const rest = new Uint8Array(await crypto.subtle.encrypt(cipher(head), key, bytes));
    const sealed = new Uint8Array(headBytes + rest.length);
    sealed.set(head);
    sealed.set(rest, headBytes);
    return sealed;
}

// Rejects, without saying why.
export async function unseal(bytes, passphrase) {
    const head = bytes.slice(0, headBytes);
    const iterations = bytes.length < headBytes ? 0 : new DataView(head.buffer).getUint32(magic.length);
    const known = magic.every((byte, at) => head[at] === byte) && iterations >= rounds && iterations <= mostRounds;
    if (!known) throw new Error("not sealed as here");
    const key = await keyOf(passphrase, head.subarray(magic.length + 4, headBytes - nonceBytes), iterations);
    return new Uint8Array(await crypto.subtle.decrypt(cipher(head), key, bytes.subarray(headBytes)));
}

// Only what can be opened again is handed out.
export async function sealAndTry(bytes, passphrase) {
    const sealed = await seal(bytes, passphrase);
    const again = await unseal(sealed, passphrase);
    if (again.length !== bytes.length || again.some((byte, at) => byte !== bytes[at]))
        throw new Error("what was sealed does not open");
    return sealed;
}
