import { mount } from "svelte";
import "../look/page.css";
import Sharing from "./Sharing.svelte";

mount(Sharing, { target: document.getElementById("app")! });
