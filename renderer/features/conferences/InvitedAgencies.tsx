import { Checkbox, Fieldset, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly core: boolean }[];
  readonly invited: readonly string[];
  readonly onChange: (invited: readonly string[]) => void;
}

/** Which agencies are asked to the table; core agencies are marked. */
export function InvitedAgencies({ agencies, invited, onChange }: Props) {
  const { t } = useTranslation("conferences");
  return (
    <Fieldset legend={t("plan.invited", { count: invited.length })} variant="default">
      <SimpleGrid cols={2} spacing="xs" verticalSpacing={6}>
        {agencies.map(({ id, name, core }) => (
          <Checkbox
            key={id}
            label={core ? t("plan.core", { agency: name }) : name}
            checked={invited.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...invited, id] : invited.filter((other) => other !== id))
            }
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
