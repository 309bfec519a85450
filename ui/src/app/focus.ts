// Moving the focus to a named field of the page.

export function focusField(testId: string) {
  const field = document.querySelector<HTMLInputElement>(`[data-testid="${testId}"]`);
  field?.focus();
  field?.select();
}
