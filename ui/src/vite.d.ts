// Types of what the bundler provides.
/// <reference types="vite/client" />
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}
