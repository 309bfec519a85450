// A small PDF with Chinese text in a font that is not embedded, so that the character maps are tried too.

const hex = (text: string) =>
  [...text].map((one) => one.codePointAt(0)!.toString(16).padStart(4, "0").slice(-4)).join("");

export function samplePdf(title: string, pages: string[][]): ArrayBuffer {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${5 + n * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>",
  ];
  pages.forEach((lines, n) => {
    const words = [
      `BT /F1 18 Tf 72 760 Td <${hex(title)}> Tj ET`,
      ...lines.map((line, at) => `BT /F1 10.5 Tf 72 ${718 - at * 20} Td <${hex(line)}> Tj ET`),
      "0.6 w 72 744 m 523 744 l S",
    ].join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + n * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${words.length} >>\nstream\n${words}\nendstream`);
  });
  let file = "%PDF-1.4\n";
  const places = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file).buffer as ArrayBuffer;
}
