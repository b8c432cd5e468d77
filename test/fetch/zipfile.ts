import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip, honest unless told otherwise. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Unix mode with the file type's bits, as in 0o120777 for a link. */
  readonly mode?: number;
  /** Size that the directory claims. */
  readonly claimedSize?: number;
  /** The bytes of `data` are deflated already. */
  readonly raw?: boolean;
}

function checksum(bytes: Uint8Array): number {
  return typeof crc32 === 'function' ? crc32(bytes) : tableChecksum(bytes);
}

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function tableChecksum(bytes: Uint8Array): number {
  let c = -1;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ -1) >>> 0;
}

/** A zip archive of entries, deflated, without any check. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, mode, claimedSize, raw } of entries) {
    const bytes = Buffer.from(data as Uint8Array);
    const packed = raw ? bytes : deflateRawSync(bytes);
    const size = claimedSize ?? bytes.length;
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(raw ? 0 : checksum(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
