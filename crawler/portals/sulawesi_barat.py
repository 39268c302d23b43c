"""The portals of Sulawesi Barat."""

from crawler.networks.inews import Inews
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Mamujuinews(Inews):
    """mamuju.inews.id.

    Site: https://mamuju.inews.id/
    System: iNews
    Source: articles cited in public page text, such as
        https://mamuju.inews.id/amp/289915/kapolda-sulbar-cek-kesiapan-pilkades-serentak-di-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "mamujuinews"
    home = "https://mamuju.inews.id/"


class Mamujupos(Portal):
    """Mamuju Pos, Mamuju.

    Site: https://mamujupos.com/
    System: WordPress
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "mamujupos"
    home = "https://mamujupos.com/"
    sourced = False


class Mandarnesia(Portal):
    """mandarnesia.com.

    Site: https://mandarnesia.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://mandarnesia.com/jelang-pilkades-polisi-siapkan-personel-tambahan/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "mandarnesia"
    home = "https://mandarnesia.com/"


class Polewaliterkini(Portal):
    """polewaliterkini.net.

    Site: https://polewaliterkini.net/
    System: unknown
    Source: articles cited in public page text, such as http://www.polewaliterkini.net/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "polewaliterkini"
    home = "https://polewaliterkini.net/"


class Rakyatta(Portal):
    """rakyatta.co.

    Site: https://rakyatta.co/
    System: unknown
    Source: articles cited in public page text, such as
        https://rakyatta.co/salim-s-mengga-polres-polman-juga-layak-naik-status-menjadi-polresta/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "rakyatta"
    home = "https://rakyatta.co/"


class Tribunsulbar(Tribun):
    """Tribun Sulbar, Mamuju.

    Site: https://sulbar.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsulbar"
    home = "https://sulbar.tribunnews.com/"
