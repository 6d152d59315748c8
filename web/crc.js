// CRC-32 (ISO-HDLC, as in PNG): finds every single flipped bit and every burst of up to 32. Quick enough to
// be taken inside a transaction, which a promise of WebCrypto would end.

const one = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});
// What a byte does to the sum when one, two or three more follow it: four bytes take one step.
const further = (table) => table.map((value) => one[value & 255] ^ (value >>> 8));
const two = further(one);
const three = further(two);
const four = further(three);

// `before`: the sum of what comes before these bytes.
export function crc32(bytes, before = 0) {
    let sum = ~before;
    let i = 0;
    for (; i + 3 < bytes.length; i += 4) {
        sum ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
        sum = four[sum & 255] ^ three[(sum >>> 8) & 255] ^ two[(sum >>> 16) & 255] ^ one[sum >>> 24];
    }
    for (; i < bytes.length; i += 1) sum = one[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
    return ~sum >>> 0;
}
