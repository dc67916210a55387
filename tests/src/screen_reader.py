"""What a screen reader finds in a window, one JSON line for each question asked on standard input.

  {"ask": "read"}                       everything in every window, in order
  {"ask": "read", "window": T}          everything in the windows of this title
  {"ask": "focus", "at": 7}             moves the keyboard to a thing of the last reading
  {"ask": "wait", "role": R, "name": N} the moment it is first there, on the monotonic clock, in seconds
"""

import json
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
LONGEST_WAIT = 30
# Looking too often would slow down what is looked at.
BETWEEN_LOOKS = 0.01
NOT_OURS = {"openbox"}
things = []


def applications():
    desktop = Atspi.get_desktop(0)
    found = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
    return [one for one in found if one and one.get_name() not in NOT_OURS]


def walk(thing):
    """A thing may go away while it is read; then so do the things inside it."""
    try:
        yield thing
        for at in range(thing.get_child_count()):
            child = thing.get_child_at_index(at)
            if child:
                yield from walk(child)
    except GLib.Error:
        return


def text_of(thing):
    text = thing.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text else ""


def windows(application, title):
    """Those of this title; the application itself where none is asked for."""
    if title is None:
        return [application]
    found = [application.get_child_at_index(at) for at in range(application.get_child_count())]
    return [one for one in found if one and one.get_name() == title]


def read(window=None):
    things.clear()
    said = []
    for application in applications():
        application.clear_cache()
        for thing in (thing for one in windows(application, window) for thing in walk(one)):
            try:
                states = thing.get_state_set()
                line = {
                    "role": thing.get_role_name(),
                    "name": thing.get_name(),
                    "text": text_of(thing),
                    "focused": states.contains(Atspi.StateType.FOCUSED),
                    "showing": states.contains(Atspi.StateType.SHOWING),
                    "on": states.contains(Atspi.StateType.CHECKED) or states.contains(Atspi.StateType.SELECTED),
                }
            except GLib.Error:
                continue
            things.append(thing)
            said.append(line)
    return said


def focus(at):
    return things[at].grab_focus()


def is_there(role, name):
    for application in applications():
        application.clear_cache()
        for thing in walk(application):
            try:
                if thing.get_role_name() == role and thing.get_name() == name:
                    return True
            except GLib.Error:
                continue
    return False


def wait(role, name):
    end = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < end:
        if is_there(role, name):
            return time.monotonic()
        time.sleep(BETWEEN_LOOKS)
    return None


ANSWERS = {"read": read, "focus": focus, "wait": wait}

Atspi.init()
for line in sys.stdin:
    question = json.loads(line)
    try:
        answer = ANSWERS[question.pop("ask")](**question)
    except GLib.Error:
        answer = None
    print(json.dumps(answer), flush=True)
