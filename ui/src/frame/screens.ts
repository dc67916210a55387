// Which screen shows which place. A place without a screen is not in the left column.
import type { Component } from "svelte";
import Changes from "../screens/changes/Changes.svelte";
import Settings from "../screens/settings/Settings.svelte";
import Today from "../screens/today/Today.svelte";
import type { Place } from "./way.svelte.ts";

export const SCREENS: { [place in Place]?: Component } = {
  today: Today,
  changes: Changes,
  settings: Settings,
};
