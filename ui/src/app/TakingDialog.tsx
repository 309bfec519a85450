// What came as a file is looked over, then kept: the frame that mails and invoices have in common.
import { type ReactNode, useEffect, useRef } from "react";
import type { ApiError, RecordRef } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Muted, Row } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { useOpenRecord } from "../records/pages";
import { asApiError } from "./call";
import { errorText, useText } from "./texts";

const WORDS = {
  mail: {
    title: "ui-mail",
    take: "ui-mail-take",
    skip: "ui-mail-skip",
    further: "ui-mail-further",
    kept: "ui-mail-kept",
  },
  invoice: {
    title: "ui-invoice",
    take: "ui-invoice-take",
    skip: "ui-invoice-skip",
    further: "ui-invoice-further",
    kept: "ui-invoice-kept",
  },
};

type Props = {
  name: keyof typeof WORDS;
  /** How many wait behind it. */
  further: number;
  preview: {
    data?: { refused: ApiError | null };
    error: unknown;
    isPending: boolean;
    refetch: () => unknown;
  };
  /** Why it was not kept. */
  failed: unknown;
  canTake: boolean;
  onTake: () => void;
  onClose: () => void;
  children: ReactNode;
};

export function TakingDialog({ name, further, preview, failed, canTake, onTake, onClose, children }: Props) {
  const t = useText();
  const openRecord = useOpenRecord();
  // Until something is shown there is nothing to confirm: only then the focus goes there.
  const take = useRef<HTMLButtonElement>(null);
  const { data } = preview;
  const isShown = data !== undefined;
  useEffect(() => {
    if (isShown) take.current?.focus();
  }, [isShown]);
  const words = WORDS[name];
  // One that is kept already leads to its record.
  const kept = data?.refused?.record ?? null;
  const refused = data?.refused ?? preview.error;
  const show = ({ kind, id }: RecordRef) => {
    onClose();
    openRecord(kind, id);
  };
  return (
    <Dialog
      title={t(words.title)}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          {further > 0 && <Muted>{t(words.further, { count: further })}</Muted>}
          <Button look="quiet" onPress={onClose}>
            {t(further > 0 ? words.skip : "ui-cancel")}
          </Button>
          <Button
            look="filled"
            ref={take}
            isDisabled={!canTake || !data || data.refused !== null}
            onPress={onTake}
            testId={`${name}-take`}
          >
            {t(words.take)}
          </Button>
        </>
      }
    >
      {!isShown && !preview.error && <Waiting query={preview} />}
      {refused ? <ErrorLine>{errorText(t, refused)}</ErrorLine> : null}
      {kept && (
        <Row>
          <Button onPress={() => show(kept)} testId={`${name}-kept`}>
            {t(words.kept)}
          </Button>
        </Row>
      )}
      {children}
      {failed ? <ErrorLine>{errorText(t, asApiError(failed))}</ErrorLine> : null}
    </Dialog>
  );
}
