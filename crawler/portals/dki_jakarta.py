"""The portals of DKI Jakarta."""

from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Beritajakarta(Portal):
    """Berita Jakarta.

    Site: https://beritajakarta.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritajakarta"
    home = "https://beritajakarta.id/"


class Jakartakita(Portal):
    """Jakarta Kita.

    Site: https://jakartakita.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "jakartakita"
    home = "https://jakartakita.com/"


class Poskota(Portal):
    """Pos Kota, Jakarta.

    Site: https://poskota.co.id/
    System: own
    Source: articles cited in public page text, such as
        https://poskota.co.id/2021/02/22/iti-colek-kemenpupr-soal-rusaknya-jalan-nasional-, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "poskota"
    home = "https://poskota.co.id/"


class Tribunjakarta(Tribun):
    """Tribun Jakarta, Jakarta.

    Site: https://jakarta.tribunnews.com/
    System: Tribun
    Source: an address of its own in public repositories,
        https://jakarta.tribunnews.com/2021/11/19/startup-lokal-ciptakan-teknologi-pantau-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjakarta"
    home = "https://jakarta.tribunnews.com/"


class Wartakota(Tribun):
    """Warta Kota, Jakarta.

    Site: https://wartakota.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "wartakota"
    home = "https://wartakota.tribunnews.com/"
