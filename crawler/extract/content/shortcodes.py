"""Codes of a system that nothing has carried out: WordPress' "[vc_row]", Joomla's "{module 12}", Drupal's "[[{"fid":…}]]"."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"\[(?P<close>/?)(?P<name>[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)(?P<said>\s[^\[\]\n]{0,500}?)?\s?/?\]", re.I
)
_PLUGINS = (
    r"load(?:position|module(?:id)?)|module(?:id|pos)?|article|component|snippet|source|emailcloak|jcomments (?:on|off)|"
    r"gallery|slider|tabs?|accordion|youtube|vimeo|video|audio|mp3|embed|adsense|widgetkit|sigplus|simplepopup|rsform|readmore|pagebreak"
)
"""The usual names of Joomla's plugins."""
_PAIR = re.compile(
    r"\{(?P<name>[a-z][\w-]{2,30})(?:[ =|][^{}\n]{0,200})?\}(?P<value>[^{}\n]{0,200})\{/(?P=name)\}", re.I
)
"""A plugin's code around a value: the address of a video, or a text that the plugin only sets in another way."""
_PLUGIN = re.compile(rf"\{{/?(?:{_PLUGINS})\b[^{{}}\n]{{0,200}}\}}", re.I)
_USUAL = re.compile(_PLUGINS, re.I)
_MEDIA = re.compile(r'\[\[\{\s*"(?:fid|type|view_mode)"[^\]]{0,2000}\}\]\]')
"""Drupal's media token."""
_TOKEN = re.compile(r"\[\[?[a-z]+(?:[_-][a-z]+)*:\d[^\[\]\s]{0,80}\]\]?")
"""A token with a number that a filter of Drupal's was to replace: "[[nid:442]]", "[node:17]"."""
_COMMENT = re.compile(r"<!--.{0,200}?-->")
"""A comment that was escaped: WordPress' "<!--more-->" and "<!--nextpage-->"."""
_LONE = re.compile(
    r"\[(?:[a-z0-9]+[_-])*(?:feed|form|slider|carousel|gallery|map|widget|button|player|share|posts?|template|related|popup|table|poll|toc|ads?|camp|slide\d?|banner|block|social)"
    r"(?:[_-][a-z0-9]+)*\]"
)
"""A code without a value, alone in its block, that names what a plugin shows: "[instagram-feed]"."""
_PLACE = re.compile(
    r"\{\{[<%].{1,200}[>%]\}\}|\{%.{1,200}%\}|\{\{?\s*[a-z][\w .:-]{1,40}\}?\}|%%[\w-]{2,40}%%|\[\[[\w .-]{2,40}\]\]|@@[\w-]{2,40}@@",
    re.I,
)
"""A template's place for an ad or a box, alone in its block: "{{iklan_tengah}}", "%%ADS%%"."""
_BUILDERS = ("vc_", "et_pb_", "td_", "tdc_", "fusion_", "su_", "av_", "mk_", "penci_", "jnews_", "the_ad", "us_")
"""Beginnings of the codes of page builders, shortcode libraries and ad plugins."""
_PLAIN = frozenset(
    {"caption", "gallery", "embed", "audio", "video", "playlist", "adinserter", "adrotate", "adsense", "ads", "ad"}
)
"""Codes of WordPress and of ad plugins that may stand without a value."""


def without_shortcodes(text: str) -> str:
    """A text without the codes in it, which are markup as tags are; "" for a text of codes alone.

    A name in brackets is a code where a value, a closing code, a builder's prefix or WordPress itself shows it: "[sic]"
    and a reporter's "[red]" are none.
    """
    if "{" in text:
        text = " ".join(_PLUGIN.sub(" ", _PAIR.sub(_said, _MEDIA.sub(" ", text))).split())
    if _PLACE.fullmatch(text):
        return ""
    if "<!--" in text:
        text = " ".join(_COMMENT.sub(" ", text).split())
    if "[" not in text or "]" not in text:
        return text
    if _LONE.fullmatch(text):
        return ""
    text = " ".join(_TOKEN.sub(" ", text).split()) if ":" in text else text
    codes = list(_CODE.finditer(text))
    closed = {code["name"].lower() for code in codes if code["close"]}
    kept, position = [], 0
    for code in codes:
        if not _is_code(code, closed):
            continue
        kept.append(text[position : code.start()])
        position = code.end()
    return " ".join("".join([*kept, text[position:]]).split())


def _said(pair: re.Match[str]) -> str:
    """What a reader is to see of a plugin's value: words, but of a plugin that is known to show something else."""
    return "" if _USUAL.fullmatch(pair["name"]) or " " not in pair["value"].strip() else pair["value"]


def _is_code(code: re.Match[str], closed: set[str]) -> bool:
    name = code["name"].lower()
    if code["close"] or name in closed or name in _PLAIN:
        return True
    return "=" in (code["said"] or "") or name.startswith(_BUILDERS)
