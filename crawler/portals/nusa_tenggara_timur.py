"""The portals of Nusa Tenggara Timur."""

from crawler.networks.antara import Antara
from crawler.networks.promedia import Promedia
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakupang(Antara):
    """Antara NTT, Kupang.

    Site: https://kupang.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakupang"
    home = "https://kupang.antaranews.com/"


class Ekorantt(Portal):
    """Ekora NTT, Maumere.

    Site: https://ekorantt.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "ekorantt"
    home = "https://ekorantt.com/"


class Floresa(Portal):
    """Floresa, Ruteng.

    Site: https://floresa.co/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "floresa"
    home = "https://floresa.co/"


class Florespos(Portal):
    """Flores Pos, Ende.

    Site: https://florespos.net/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "florespos"
    home = "https://florespos.net/"


class Kabarkupang(Portal):
    """Kabar Kupang, Kupang.

    Site: https://kabarkupang.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "kabarkupang"
    home = "https://kabarkupang.com/"


class Labuanbajotoday(Portal):
    """Labuan Bajo Today, Labuan Bajo.

    Site: https://labuanbajotoday.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "labuanbajotoday"
    home = "https://labuanbajotoday.com/"


class Lintasntt(Portal):
    """Lintas NTT, Kupang.

    Site: https://www.lintasntt.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "lintasntt"
    home = "https://www.lintasntt.com/"


class Peluangnews(Portal):
    """PeluangNews, Kupang.

    Site: https://peluangnews.id/
    System: WordPress, articles at /slug/
    Caveats: sponsors' banners above the title
    Checked: no
    """

    name = "peluangnews"
    home = "https://peluangnews.id/"


class Poskupang(Tribun):
    """Pos Kupang, Kupang.

    Site: https://kupang.tribunnews.com/
    System: Tribun
    Caveats: articles stood at /YYYY/MM/DD/slug, since 2026 at /section/number/slug
    Checked: no
    """

    name = "poskupang"
    home = "https://kupang.tribunnews.com/"


class Rakyatntt(Portal):
    """Rakyat NTT, Kupang.

    Site: https://www.rakyatntt.id/
    System: unknown
    Caveats: was rakyatntt.com
    Checked: no
    """

    name = "rakyatntt"
    home = "https://www.rakyatntt.id/"


class Rrikupang(Rri):
    """RRI Kupang.

    Site: https://rri.co.id/kupang/
    System: RRI
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rrikupang"
    home = "https://rri.co.id/kupang/"


class Timexkupang(Portal):
    """Timor Express, Kupang.

    Site: https://timexkupang.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "timexkupang"
    home = "https://timexkupang.com/"


class Tribunflores(Tribun):
    """Tribun Flores, Maumere.

    Site: https://flores.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunflores"
    home = "https://flores.tribunnews.com/"


class Victorynews(Promedia):
    """Victory News, Kupang.

    Site: https://www.victorynews.id/
    System: Promedia
    Caveats: none known
    Checked: no
    """

    name = "victorynews"
    home = "https://www.victorynews.id/"


class Voxntt(Portal):
    """Vox NTT, Kupang.

    Site: https://voxntt.com/
    System: unknown
    Caveats: the name is in a source read, the address from general knowledge
    Checked: no
    """

    name = "voxntt"
    home = "https://voxntt.com/"
