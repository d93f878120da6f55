/** The time of day somebody typed, as `09:30`: "9", "9.30", "9h30", "0930", "09:30". Null where it is no time. */
export function readTime(typed: string): string | null {
  const parts =
    /^(\d{1,2})(?:\s*[:.h]\s*|(?=\d{2}$))(\d{2})?$/iu.exec(typed.trim()) ?? /^(\d{1,2})$/u.exec(typed.trim());
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
