import { useCallback } from "react";
import type { AgencyType } from "../../../shared/agencies/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import type { Owner } from "./owners.ts";

/** Who at this table does what such agencies usually do: the likeliest kind first, those in the room before those away. */
export function useUsualOwner(owners: readonly Owner[]): (kinds: readonly AgencyType[]) => Owner | undefined {
  const { data } = useDeskQuery("agencies.list", {});
  return useCallback(
    (kinds) => {
      const typeOf = new Map((data ?? []).map(({ id, type }) => [id, type]));
      const ofKind = kinds.map((kind) => owners.filter(({ agencyId }) => typeOf.get(agencyId) === kind));
      const candidates = ofKind.flat();
      return candidates.find(({ present }) => present) ?? candidates[0];
    },
    [data, owners],
  );
}
