"""The portals of Gorontalo."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaragorontalo(Antara):
    """Antara Gorontalo, Gorontalo.

    Site: https://gorontalo.antaranews.com/
    System: Antara
    Source: an address of its own in public repositories,
        https://gorontalo.antaranews.com/kabar-gorontalo/pohuwato, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaragorontalo"
    home = "https://gorontalo.antaranews.com/"


class Daripohuwato(Portal):
    """Dari Pohuwato.

    Site: https://daripohuwato.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "daripohuwato"
    home = "https://daripohuwato.id/"


class Dulohupa(Portal):
    """Dulohupa.

    Site: https://dulohupa.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "dulohupa"
    home = "https://dulohupa.id/"


class Gopos(Portal):
    """Gopos, Gorontalo.

    Site: https://gopos.id/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as https://gopos.id/?p=137565, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "gopos"
    home = "https://gopos.id/"


class Gorontalocarapandang(Portal):
    """Cara Pandang Gorontalo.

    Site: https://gorontalo.carapandang.com/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "gorontalocarapandang"
    home = "https://gorontalo.carapandang.com/"


class Gorontalopost(Portal):
    """Gorontalo Post.

    Site: https://gorontalopost.co.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "gorontalopost"
    home = "https://gorontalopost.co.id/"


class Harianpost(Portal):
    """Harian Post.

    Site: https://harianpost.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "harianpost"
    home = "https://harianpost.id/"


class Hibata(Portal):
    """Hibata.

    Site: https://hibata.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "hibata"
    home = "https://hibata.id/"


class Inipohuwato(Portal):
    """Ini Pohuwato.

    Site: https://inipohuwato.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "inipohuwato"
    home = "https://inipohuwato.id/"


class Pohuwatoberitabaru(Portal):
    """Berita Baru Pohuwato.

    Site: https://pohuwato.beritabaru.co/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "pohuwatoberitabaru"
    home = "https://pohuwato.beritabaru.co/"


class Rakyatgorontalo(Portal):
    """Rakyat Gorontalo, Gorontalo.

    Site: https://rakyatgorontalo.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "rakyatgorontalo"
    home = "https://rakyatgorontalo.com/"
    sourced = False


class Rgol(Portal):
    """RGOL, Gorontalo.

    Site: https://rgol.id/
    System: WordPress, Gian MR
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "rgol"
    home = "https://rgol.id/"
    sourced = False


class Seputarpohuwato(Portal):
    """Seputar Pohuwato.

    Site: https://seputarpohuwato.com/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "seputarpohuwato"
    home = "https://seputarpohuwato.com/"


class Serikat(Portal):
    """serikat.id.

    Site: https://serikat.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://serikat.id/terjaring-operasi-penertibanpemilik-alat-berat-jenis-ekscavator-bakal-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "serikat"
    home = "https://serikat.id/"


class Tribungorontalo(Tribun):
    """Tribun Gorontalo, Gorontalo.

    Site: https://gorontalo.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribungorontalo"
    home = "https://gorontalo.tribunnews.com/"


class Wartanesia(Portal):
    """Wartanesia.

    Site: https://wartanesia.id/
    System: unknown
    Source: a public repository's 12 local media of Pohuwato with addresses, 2026, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "wartanesia"
    home = "https://wartanesia.id/"
