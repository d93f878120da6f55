import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./records.module.css";

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly shown: number;
  readonly children: (item: Item) => ReactNode;
}

/** The first lines of a list, and the others once they are asked for. */
export function FoldedList<Item>({ items, keyOf, shown, children }: Props<Item>) {
  const { t } = useTranslation("records");
  const [unfolded, setUnfolded] = useState(false);
  const rest = items.length - shown;
  return (
    <>
      <ul className={classes["list"]}>
        {(unfolded ? items : items.slice(0, shown)).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="subtle" size="compact-sm" m={8} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t("fewer") : t("more", { count: rest })}
        </Button>
      ) : null}
    </>
  );
}
