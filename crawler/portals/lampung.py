"""The portals of Lampung."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaralampung(Antara):
    """Antara Lampung, Bandar Lampung.

    Site: https://lampung.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://lampung.antaranews.com/berita/280163/polda-lampung-bentuk-tim-khusus-atasi-begal, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaralampung"
    home = "https://lampung.antaranews.com/"


class Infolampung(Portal):
    """Info Lampung.

    Site: https://infolampung.co/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "infolampung"
    home = "https://infolampung.co/"


class Kupastuntas(Portal):
    """Kupas Tuntas.

    Site: https://kupastuntas.co/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "kupastuntas"
    home = "https://kupastuntas.co/"


class Lampost(Portal):
    """Lampung Post.

    Site: https://lampost.co/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "lampost"
    home = "https://lampost.co/"


class Lampungpro(Portal):
    """Lampung Pro.

    Site: https://lampungpro.co/
    System: unknown
    Source: a public repository's crawler test with article and section URLs, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "lampungpro"
    home = "https://lampungpro.co/"


class Lampungupdate(Portal):
    """Lampung Update, Bandar Lampung.

    Site: https://lampungupdate.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "lampungupdate"
    home = "https://lampungupdate.com/"
    sourced = False


class Radarlampung(Portal):
    """Radar Lampung.

    Site: https://radarlampung.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "radarlampung"
    home = "https://radarlampung.co.id/"


class Tribunlampung(Tribun):
    """Tribun Lampung, Bandar Lampung.

    Site: https://lampung.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://lampung.tribunnews.com/2018/06/18/diultimatum-kapolri-lalu-tembak-mati-begal-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunlampung"
    home = "https://lampung.tribunnews.com/"
