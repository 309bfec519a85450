// Words of a scan held against the picture: set right or confirmed, one doubtful place after the other.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asApiError, callBytes } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { Sheet } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine, Muted, Spacer } from "../kit/Layout";
import { PictureStrip } from "../kit/PictureStrip";
import { doubtsOf, stripOf, type Words } from "./scans";

type Props = {
  review: string;
  document: string;
  sheets: Sheet[];
  /** The words now looked at, and what was read there. */
  words: Words;
  read: string;
  onMove: (words: Words) => void;
  onClose: () => void;
};

export function CorrectWordsDialog({ review, document, sheets, words, read, onMove, onClose }: Props) {
  const t = useText();
  const correct = useWrite("reviews.correct_words", { told: false });
  const [value, setValue] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, another beginning
  useEffect(() => setValue(read), [read, words.start, words.end]);
  const doubts = doubtsOf(sheets);
  const at = doubts.findIndex(({ start }) => start >= words.start);
  const isDoubt = at >= 0 && doubts[at].start === words.start;
  const next = doubts.find(({ start }) => start > words.start);
  const before = doubts.filter(({ start }) => start < words.start).at(-1);
  const error = correct.error ? asApiError(correct.error) : null;
  const save = () => {
    const moved = [...value].length - (words.end - words.start);
    correct.mutate(
      { review, start: words.start, end: words.end, words: value },
      {
        onSuccess: () => (next ? onMove({ start: next.start + moved, end: next.end + moved }) : onClose()),
      },
    );
  };
  const strip = stripOf(sheets, words);
  return (
    <Dialog
      title={t("ui-words-title")}
      isOpen
      wide
      onClose={onClose}
      onEnter={save}
      actions={
        <>
          <Button look="quiet" isDisabled={!before} onPress={() => before && onMove(before)}>
            {t("ui-words-previous")}
          </Button>
          <Button look="quiet" isDisabled={!next} onPress={() => next && onMove(next)} testId="words-next">
            {t("ui-words-next")}
          </Button>
          <Spacer />
          <Button look="filled" isDisabled={correct.isPending} onPress={save} testId="words-save">
            {t(value === read ? "ui-words-confirm" : "ui-words-correct")}
          </Button>
        </>
      }
    >
      {strip && (
        <Picture
          document={document}
          strip={strip}
          label={t("ui-words-picture", { page: strip.page + 1, words: read })}
        />
      )}
      <Field label={t("ui-words-read")} value={value} onChange={setValue} autoFocus testId="words-field" />
      <Muted>
        {isDoubt
          ? t("ui-words-place", { place: at + 1, count: doubts.length })
          : t("ui-words-left", { count: doubts.length })}
      </Muted>
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}

type PictureProps = { document: string; strip: NonNullable<ReturnType<typeof stripOf>>; label: string };

function Picture({ document, strip, label }: PictureProps) {
  const request = { document, page: strip.page, turned: strip.turned, ...strip.part };
  const picture = useQuery({
    queryKey: ["documents.strip", request],
    queryFn: async () => new Blob([await callBytes("documents.strip", request)], { type: "image/png" }),
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!picture.data) return;
    const made = URL.createObjectURL(picture.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture.data]);
  return (
    <PictureStrip
      url={picture.data ? url : null}
      ratio={strip.part.width / strip.part.height}
      words={strip.words}
      label={label}
    />
  );
}
