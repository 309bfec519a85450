// The one bridge to the program behind the window: typed commands, bytes and native dialogs.
import { invoke } from "@tauri-apps/api/core";
import type { ApiError, ByteCommands, Commands } from "../bindings";

export { DRAFT_FILES, INVOICE_FILES, MAIL_FILES } from "../bindings";

export type CommandName = keyof Commands;
export type RequestOf<N extends CommandName> = Commands[N]["request"];
export type ResponseOf<N extends CommandName> = Commands[N]["response"];

/** Asks for a command; rejects with `ApiError`. */
export function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  return invoke("call", { name, request });
}

/** Asks for bytes, such as a PDF. */
export async function callBytes<N extends keyof ByteCommands>(
  name: N,
  request: ByteCommands[N]["request"],
): Promise<ArrayBuffer> {
  const bytes = await invoke<ArrayBuffer | number[]>("call_bytes", { name, request });
  return bytes instanceof ArrayBuffer ? bytes : new Uint8Array(bytes).buffer;
}

/** Scans, photos and mails that show something. */
export const SCAN_FILES = ["pdf", "png", "jpg", "jpeg", "tif", "tiff", "eml", "msg"];
/** Files that may be kept with a record. */
export const KEPT_FILES = [
  ...SCAN_FILES,
  "docx",
  "doc",
  "wps",
  "xlsx",
  "xls",
  "txt",
  "md",
  "ofd",
  "xml",
  "zip",
];
/** A reply to a request for a time stamp. */
export const STAMP_FILES = ["tsr", "tst", "der"];
/** Root certificates. */
export const ROOT_FILES = ["pem", "crt", "cer", "der"];
export const ARCHIVE_FILES = ["qiheng"];

export const pickFile = (filters: string[]) => invoke<string | null>("pick_file", { filters });
export const pickFolder = () => invoke<string | null>("pick_folder");
export const pickSave = (name: string, extension: string) =>
  invoke<string | null>("pick_save", { name, extension });
/** The file that the program was started with; told once. */
export const firstFile = () => invoke<string | null>("first_file");
/** Hands bytes to the system's viewer as a file of this name: to be read, to be printed. */
export const showBytes = <N extends keyof ByteCommands>(
  name: N,
  request: ByteCommands[N]["request"],
  file: string,
) => invoke<void>("show_bytes", { name, request, file });

/** Whatever was thrown, as an `ApiError`. */
export function asApiError(thrown: unknown): ApiError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    const error = thrown as Partial<ApiError> & { code: string };
    return { args: {}, field: null, record: null, ...error };
  }
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "unknown", args: { detail }, field: null, record: null };
}
