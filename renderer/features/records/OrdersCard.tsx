import { Badge, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { ExpiryBadge } from "./ExpiryBadge.tsx";
import { FoldedList } from "./FoldedList.tsx";
import type { ShownOrder } from "./model.ts";
import { RecordCard } from "./RecordCard.tsx";
import classes from "./records.module.css";

interface Props {
  readonly orders: readonly ShownOrder[];
  readonly mayChange: boolean;
  readonly onAdd: () => void;
  readonly onOpen: (order: ShownOrder) => void;
}

/** The orders of a case with what matters first: whether they still hold, and whether they were kept. */
export function OrdersCard({ orders, mayChange, onAdd, onOpen }: Props) {
  const { t } = useTranslation("records");
  return (
    <RecordCard
      title={t("orders.title")}
      addLabel={mayChange ? t("orders.add") : undefined}
      onAdd={onAdd}
      empty={t("orders.empty")}
      isEmpty={orders.length === 0}
    >
      <FoldedList items={orders} keyOf={({ id }) => id} shown={4}>
        {(order) => (
          <UnstyledButton className={classes["line"] ?? ""} onClick={() => onOpen(order)}>
            <OrderLine order={order} />
          </UnstyledButton>
        )}
      </FoldedList>
    </RecordCard>
  );
}

function OrderLine({ order }: { readonly order: ShownOrder }) {
  const { t } = useTranslation("records");
  const { day } = useFormat();
  const word = useWords();
  return (
    <>
      <span className={classes["row"]}>
        <Text span size="sm" fw={600}>
          {word("orderKind", order.kind)}
        </Text>
        <ExpiryBadge order={order} />
      </span>
      <Text size="sm" c="dimmed">
        {order.personName === "" ? null : (
          <>
            <Private>{t("orders.against", { name: order.personName })}</Private>
            {" · "}
          </>
        )}
        {t("orders.from", { day: day(order.validFrom) })}
      </Text>
      {order.conditions === "" ? null : (
        <Text size="sm" className={`${classes["words"] ?? ""} ${classes["clamped"] ?? ""}`}>
          <Private>{order.conditions}</Private>
        </Text>
      )}
      {order.breached || order.servedOn === null ? (
        <span className={classes["row"]} style={{ justifyContent: "flex-start", marginTop: 4 }}>
          {order.breached ? (
            <Badge color="alarm">
              {order.breachedOn === null
                ? t("orders.breached")
                : t("orders.breachedOn", { day: day(order.breachedOn) })}
            </Badge>
          ) : null}
          {order.servedOn === null ? <Badge color="soon">{t("orders.notServed")}</Badge> : null}
        </span>
      ) : null}
    </>
  );
}
