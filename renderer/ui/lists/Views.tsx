import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCheck, IconChevronDown, IconDeviceFloppy, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListView, type SavedView } from "../../../shared/lists/model.ts";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import type { Sort } from "../sortRows.ts";
import { isView, type ListOf, type Worded } from "./listOf.ts";
import { NameOfView } from "./NameOfView.tsx";
import { itemOfName, listOfName } from "./viewName.ts";
import { UndoDropped } from "./UndoDropped.tsx";

interface ViewsProps<F extends Worded> {
  readonly of: ListOf<F>;
  readonly now: { readonly filter: F; readonly sort: Sort };
  /** Whatever is in a kept view, as this list's filter. */
  readonly onShow: (view: { readonly filter: object; readonly sort: Sort }) => void;
}

const sortOf = ({ order }: ListView): Sort => ({ id: order.by, descending: order.descending });

/** The ways to look at a list: those everybody has, and one's own, which can be kept, named anew and deleted. */
export function Views<F extends Worded>({ of, now, onShow }: ViewsProps<F>) {
  const { t } = useTranslation("lists");
  const own = useDeskQuery("lists.views", { list: of.list });
  const drop = useDeskCommand("lists.dropView");
  const [naming, setNaming] = useState<SavedView | "new" | null>(null);
  const wanted = useWantedDraft(({ place }) => (place?.form === "viewName" ? place.item : null));
  useOpensDraft(
    ["viewName"],
    "",
    ({ item }) => setNaming(own.data?.find((one) => itemOfName(of.list, one) === item) ?? "new"),
    wanted !== null && listOfName(wanted) === of.list && own.data !== undefined,
  );
  const preset = of.presets.find((one) => isView(now, one));
  const kept = own.data?.find(({ view }) => isView(now, { filter: view.filter, sort: sortOf(view) }));
  const { text: _, ...filter } = now.filter;
  const view = ListView.safeParse({
    list: of.list,
    filter,
    order: { by: now.sort.id, descending: now.sort.descending },
  });
  const dropIt = (dropped: SavedView): void =>
    drop.mutate(
      { viewId: dropped.id },
      {
        onSuccess: () => {
          const id = `view ${dropped.id}`;
          notifications.show({
            id,
            autoClose: 10_000,
            message: <UndoDropped view={dropped} onDone={() => notifications.hide(id)} />,
          });
        },
      },
    );
  const chosen = <IconCheck size={14} aria-hidden />;
  return (
    <>
      <Menu position="bottom-start" width={280} shadow="sm">
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={t("views.button", { name: preset?.name ?? kept?.name ?? t("views.other") })}
          >
            {preset?.name ?? kept?.name ?? t("views.other")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {of.presets.map((one) => (
            <Menu.Item key={one.id} rightSection={one === preset ? chosen : null} onClick={() => onShow(one)}>
              {one.name}
            </Menu.Item>
          ))}
          {own.data && own.data.length > 0 ? <Menu.Label>{t("views.own")}</Menu.Label> : null}
          {own.data?.map((one) => (
            <Menu.Item
              key={one.id}
              rightSection={one === kept ? chosen : null}
              onClick={() => onShow({ filter: one.view.filter, sort: sortOf(one.view) })}
            >
              {one.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {kept ? (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setNaming(kept)}>
                {t("views.rename", { name: kept.name })}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => dropIt(kept)}>
                {t("views.drop", { name: kept.name })}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              disabled={preset !== undefined || !view.success}
              onClick={() => setNaming("new")}
            >
              {t("views.keep")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && (view.success || naming !== "new") ? (
        <NameOfView
          list={of.list}
          {...(naming === "new"
            ? { view: view.success ? view.data : null, renamed: null }
            : { view: null, renamed: naming })}
          onClose={() => setNaming(null)}
        />
      ) : null}
    </>
  );
}
