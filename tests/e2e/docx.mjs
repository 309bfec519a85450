// A Word file of plain paragraphs, as small as one may be: drafts and signed files for the window to read.
import zlib from "node:zlib";

const ROOT = "application/vnd.openxmlformats-officedocument";
const PARTS = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${ROOT}.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** One paragraph a line. */
export function docx(text) {
  const paragraphs = text.trim().split("\n").map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`;
  return zip({ ...PARTS, "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?>${document}` });
}

/** Files stored as they are. */
function zip(files) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const sum = Buffer.alloc(26);
    sum.writeUInt16LE(20, 0);
    sum.writeUInt32LE(zlib.crc32(bytes), 10);
    sum.writeUInt32LE(bytes.length, 14);
    sum.writeUInt32LE(bytes.length, 18);
    sum.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    local.push(Buffer.from("PK\x03\x04", "latin1"), sum, Buffer.from(name), bytes);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), sum, entry, Buffer.from(name));
    offset += 4 + sum.length + name.length + bytes.length;
  }
  const listed = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
