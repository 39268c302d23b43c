"""The portals of Sulawesi Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.disway import Disway
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasulteng(Antara):
    """Antara Sulawesi Tengah, Palu.

    Site: https://sulteng.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://sulteng.antaranews.com/berita/313341/bpbd-lima-desa-terendam-banjir-di-sulteng, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasulteng"
    home = "https://sulteng.antaranews.com/"


class Banggainews(Portal):
    """Banggai News.

    Site: https://banggainews.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "banggainews"
    home = "https://banggainews.com/"


class Kabarluwuk(Portal):
    """Kabar Luwuk, Luwuk.

    Site: https://kabarluwuk.com/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as
        https://kabarluwuk.com/empat-desa-di-kecamatan-bunta-terkena-banjir-dua-desa-masuk-desa-, seen 2026-11
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarluwuk"
    home = "https://kabarluwuk.com/"


class Kaidah(Portal):
    """kaidah.id.

    Site: https://kaidah.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://kaidah.id/headline/read/3270/banjir-terjang-maranda-poso-pesisir-jalan-palu-poso-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kaidah"
    home = "https://kaidah.id/"


class Portalluwuk(Portal):
    """Portal Luwuk, Luwuk.

    Site: https://portalluwuk.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "portalluwuk"
    home = "https://portalluwuk.com/"
    sourced = False


class Sultengdisway(Disway):
    """sulteng.disway.id.

    Site: https://sulteng.disway.id/
    System: Disway
    Source: articles cited in public page text, such as
        https://sulteng.disway.id/read/1184/50-kk-terdampak-banjir-di-banggai-bpbd-sulteng-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sultengdisway"
    home = "https://sulteng.disway.id/"


class Sultengraya(Portal):
    """Sulteng Raya, Palu.

    Site: https://sultengraya.com/
    System: WordPress, BetterStudio Publisher
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "sultengraya"
    home = "https://sultengraya.com/"


class Tribunpalu(Tribun):
    """Tribun Palu, Palu.

    Site: https://palu.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpalu"
    home = "https://palu.tribunnews.com/"
