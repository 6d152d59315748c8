// CRC-32 (ISO-HDLC, as in PNG): finds every single flipped bit and every burst of up to 32. Quick enough to
// be taken inside a transaction, which a promise of WebCrypto would end.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});

// `before`: the sum of what comes before these bytes.
export function crc32(bytes, before = 0) {
    let sum = ~before;
    for (let i = 0; i < bytes.length; i += 1) sum = table[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
    return ~sum >>> 0;
}
