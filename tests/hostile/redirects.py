"""Pages that send elsewhere, by every way there is: none is followed off the site."""

from __future__ import annotations

from tests.hostile.behaviour import Behaviour, good, plain, small

REFRESH = '<meta http-equiv="refresh" content="0;url={}">'
OTHER = "leads to another site, "
SCRIPT = "<script>location.href='http://127.0.0.2:9/';document.write('<h1>Curi</h1>')</script>"

REDIRECTS = (
    Behaviour("a redirect to itself", "failed", "max redirections reached", plain(302, Location="?")),
    Behaviour(
        "a redirect to another host",
        "not_articles",
        "leads to another site, 127.0.0.2",
        plain(301, Location="http://127.0.0.2:9/iklan"),
    ),
    Behaviour(
        "a redirect to the metadata address",
        "not_articles",
        "leads to another site, 169.254.169.254",
        plain(302, Location="http://169.254.169.254/latest/meta-data/"),
    ),
    Behaviour(
        "a redirect to a private address",
        "not_articles",
        "leads to another site, 10.0.0.1",
        plain(302, Location="http://10.0.0.1/"),
    ),
    Behaviour(
        "a redirect to another port of its own host",
        "not_articles",
        "leads to another site, 127.0.0.1:1",
        plain(302, Location="http://127.0.0.1:1/"),
    ),
    Behaviour(
        "a redirect to loopback in other words",
        "not_articles",
        "leads to another site, 2130706433",
        plain(302, Location="http://2130706433:9/"),
    ),
    Behaviour(
        "a redirect with a password in it",
        "not_articles",
        "leads to another site, 127.0.0.2",
        plain(302, Location="http://user:rahasia@127.0.0.2:9/"),
    ),
    Behaviour("a redirect to a file", "failed", "answers 302", plain(302, Location="file:///etc/passwd")),
    Behaviour(
        "a redirect to a data: URL", "failed", "answers 302", plain(302, Location="data:text/html,<h1>Jembatan</h1>")
    ),
    Behaviour("a redirect without a target", "failed", "answers 302", plain(302)),
    Behaviour("a redirect to no URL", "failed", "it leads to no web address", plain(302, Location="http://[::1")),
    Behaviour(
        "a meta refresh to another host",
        "not_articles",
        "leads to another site, 127.0.0.2",
        small("Pindah", "Kami pindah.", '<meta http-equiv="refresh" content="0;url=http://127.0.0.2:9/">'),
    ),
    Behaviour(
        "an article that reloads itself every minute",
        "new",
        "the reload is not followed",
        good(head='<meta http-equiv="refresh" content="60">'),
    ),
    Behaviour(
        "an article that reloads its own URL every minute",
        "new",
        "the reload is not followed",
        good(head='<meta http-equiv="refresh" content="60; url=?">'),
    ),
    *(
        Behaviour(f"a redirect to {words}", end, reason, plain(302, Location=location))
        for words, location, end, reason in (
            ("another scheme-less host", "//127.0.0.2:9/", "not_articles", OTHER + "127.0.0.2"),
            ("a script", "javascript:alert(1)", "failed", "it leads to no web address"),
            ("a name that only looks like ours", "http://127.0.0.1.curi.example/", "not_articles", OTHER),
            ("our host as somebody's login", "http://127.0.0.1@127.0.0.2:9/", "not_articles", OTHER + "127.0.0.2"),
            ("a host with a backslash", "http://127.0.0.2\\@127.0.0.1/", "not_articles", "no"),
            ("a host in Unicode", "http://b\u00fccher.example/", "not_articles", "not a web address"),
            (
                "a host in full-width digits",
                "http://\uff11\uff12\uff17.\uff10.\uff10.\uff12:9/".encode().decode("latin-1"),
                "not_articles",
                OTHER + "127.0.0.2",
            ),
            ("port 0", "http://127.0.0.1:0/", "not_articles", OTHER + "127.0.0.1:0"),
            ("port 99999", "http://127.0.0.1:99999/", "failed", "it leads to no web address"),
            (
                "an address with a line break",
                "http://127.0.0.2:9/%0d%0aX-Curi:%201",
                "not_articles",
                OTHER + "127.0.0.2",
            ),
            ("an address with a NUL", "http://127.0.0.2:9/\x00x", "not_articles", OTHER + "127.0.0.2"),
            ("an address of 15,000 characters", "/" + "panjang/" * 1900, "not_articles", "not a web address"),
            ("an IPv6 address of this machine", "http://[::1]:9/", "not_articles", OTHER + "[::1]"),
            (
                "an IPv4 address inside IPv6",
                "http://[::ffff:127.0.0.1]:9/",
                "not_articles",
                OTHER + "[::ffff:127.0.0.1]",
            ),
            ("terminal escapes", "http://127.0.0.2:9/\x1b[31m", "not_articles", OTHER + "127.0.0.2"),
        )
    ),
    *(
        Behaviour(f"a meta refresh to {words}", end, reason, small("Pindah", "Kami pindah.", REFRESH.format(where)))
        for words, where, end, reason in (
            ("the metadata address", "http://169.254.169.254/latest/", "not_articles", OTHER + "169.254.169.254"),
            ("a script", "javascript:alert(1)", "failed", "it leads to no web address"),
            ("a data: URL", "data:text/html,x", "not_articles", "no body"),
            ("a file", "file:///etc/passwd", "not_articles", "no body"),
            ("itself", "?", "failed", "max redirections reached"),
        )
    ),
    Behaviour(
        "a meta refresh in a charset that is none",
        "new",
        "the reload is not followed",
        good(head='<meta http-equiv="refresh" content="900">', Content_Type="text/html; charset=idna"),
    ),
    Behaviour("a Refresh header to another host", "new", "not followed", good(Refresh="0; url=http://127.0.0.2:9/")),
    Behaviour("a script that sends elsewhere", "new", "no script is run", good(head=SCRIPT)),
    Behaviour(
        "a base of another host, with a next page",
        "new",
        "only the site's own are asked for",
        good(head='<base href="http://127.0.0.2:9/"><link rel="next" href="2/">'),
    ),
    Behaviour(
        "a base that is no address", "new", "its own URL is kept", good(head='<base href="javascript:alert(1)//">')
    ),
)
