// Which screen shows which place. A place without a screen is not in the left column.
import type { Component } from "svelte";
import ByDate from "../screens/by-date/ByDate.svelte";
import Changes from "../screens/changes/Changes.svelte";
import Find from "../screens/find/Find.svelte";
import Bin from "../screens/history/Bin.svelte";
import Copies from "../screens/copies/Copies.svelte";
import Meetings from "../screens/meetings/Meetings.svelte";
import Obstacles from "../screens/obstacles/Obstacles.svelte";
import Pages from "../screens/pages/Pages.svelte";
import Settings from "../screens/settings/Settings.svelte";
import Steps from "../screens/steps/Steps.svelte";
import Time from "../screens/time/Time.svelte";
import Today from "../screens/today/Today.svelte";
import ChooseNewPassword from "../screens/ways-in/ChooseNewPassword.svelte";
import SpareKeyLater from "../screens/ways-in/SpareKeyLater.svelte";
import Work from "../screens/work/Work.svelte";
import type { Place } from "./way.svelte.ts";

export const SCREENS: { [place in Place]?: Component } = {
  today: Today,
  obstacles: Obstacles,
  changes: Changes,
  steps: Steps,
  meetings: Meetings,
  work: Work,
  time: Time,
  pages: Pages,
  settings: Settings,
  bin: Bin,
  "new-password": ChooseNewPassword,
  "spare-key": SpareKeyLater,
  copies: Copies,
  find: Find,
  "by-date": ByDate,
};
