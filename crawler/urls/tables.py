"""What in an address chooses no other article: parameters, families of them, views, first labels of a host."""

from __future__ import annotations

NOISE: dict[str, str] = {
    "fbclid": "Facebook's click mark",
    "fb_action_ids": "Facebook's share mark",
    "fb_comment_id": "Facebook's comment box",
    "gclid": "Google Ads' click mark",
    "gbraid": "Google Ads' click mark on iOS",
    "wbraid": "Google Ads' click mark on iOS",
    "dclid": "Google Display's click mark",
    "gad_source": "Google Ads' source",
    "gad_campaignid": "Google Ads' campaign",
    "_ga": "Google Analytics' visitor",
    "_gl": "Google Analytics' linker",
    "usqp": "Google's AMP viewer",
    "msclkid": "Microsoft Ads' click mark",
    "yclid": "Yandex' click mark",
    "twclid": "X's click mark",
    "ttclid": "TikTok's click mark",
    "igshid": "Instagram's share mark",
    "igsh": "Instagram's share mark",
    "li_fat_id": "LinkedIn's click mark",
    "mc_cid": "Mailchimp's campaign",
    "mc_eid": "Mailchimp's reader",
    "_hsenc": "HubSpot's mail mark",
    "_hsmi": "HubSpot's mail mark",
    "mkt_tok": "Marketo's mail mark",
    "tblci": "Taboola's click mark",
    "spm": "Alibaba's place-of-click mark",
    "cmpid": "campaign",
    "jxconn": "Jixie's recommendation widget",
    "jxrecoid": "Jixie's recommendation widget",
    "jxrecoty": "Jixie's recommendation widget",
    "lgn_method": "how the reader logged in",
    "google_btn": "how the reader logged in",
    "tag_from": "the widget that was clicked",
    "ref": "where the reader came from",
    "ref_src": "where the reader came from",
    "referrer": "where the reader came from",
    "source": "where the reader came from",
    "from": "where the reader came from",
    "share": "Jetpack's share button",
    "nb": "Jetpack's share button",
    "replytocom": "WordPress' reply link: the same article, scrolled to the comment form",
    "unapproved": "WordPress' own-comment preview",
    "moderation-hash": "WordPress' own-comment preview",
    "doing_wp_cron": "WordPress' timer",
    "amp": "the AMP view of the same article",
    "noamp": "the view without AMP",
    "nonamp": "the view without AMP",
    "phpsessid": "PHP's session",
    "jsessionid": "Java's session",
    "aspsessionid": "ASP's session",
    "zenid": "a shop's session",
}
"""Parameters that never choose another article, whatever their value. `sid`, `id`, `p`, `s` and the like do: kept."""

NOISE_PREFIXES: tuple[str, ...] = (
    "utm_",
    "amp_",
    "pk_",
    "mtm_",
    "matomo_",
    "hsa_",
    "vero_",
    "_x_tr_",
    "__cf_chl_",
    "at_",
)
"""Families of such parameters: campaign tags, AMP viewers, Matomo, HubSpot, Google Translate, Cloudflare's check."""

VIEWS: dict[str, frozenset[str]] = {
    "page": frozenset({"all", "1"}),  # the whole article on one page; its first page is the article
    "showpage": frozenset({"all"}),
    "halaman": frozenset({"all"}),
    "single": frozenset({"1"}),
    "view": frozenset({"all", "amp", "mobile"}),
    "outputtype": frozenset({"amp"}),
    "m": frozenset({"0", "1"}),  # Blogger's mobile view; WordPress' m=202506 is an archive and stays
    "print": frozenset({"1", "print", "pdf"}),
}
"""Parameters that choose another view of the same article, with the values that do."""

ALIASES = frozenset({"www", "m", "amp", "mobile", "wap"})
"""First labels of a host under which a portal answers with the same articles."""

SUFFIXES = frozenset(
    [
        "co.id",
        "or.id",
        "go.id",
        "ac.id",
        "web.id",
        "my.id",
        "sch.id",
        "net.id",
        "desa.id",
        "biz.id",
        "mil.id",
        "ponpes.id",
        "com.sg",
        "com.my",
        "co.uk",
        "com.au",
    ]
)
"""Two-label endings under which names are registered: in m.co.id the m is the name itself. A table of our own, since the
keys of URLs hang on it and must not change with the public suffix list."""
