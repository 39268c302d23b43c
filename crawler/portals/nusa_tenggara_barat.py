"""The portals of Nusa Tenggara Barat."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaramataram(Antara):
    """Antara NTB, Mataram.

    Site: https://mataram.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaramataram"
    home = "https://mataram.antaranews.com/"


class Bimaraya(Portal):
    """Bima Raya, Bima.

    Site: https://bimaraya.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bimaraya"
    home = "https://bimaraya.com/"


class Dompubicara(Portal):
    """Dompu Bicara, Dompu.

    Site: https://dompubicara.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "dompubicara"
    home = "https://dompubicara.com/"


class Infomataram(Portal):
    """Info Mataram, Mataram.

    Site: https://infomataram.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infomataram"
    home = "https://infomataram.com/"


class Kabarmataram(Portal):
    """Kabar Mataram, Mataram.

    Site: https://kabarmataram.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarmataram"
    home = "https://kabarmataram.id/"


class Lombokbicara(Portal):
    """Lombok Bicara, Lombok.

    Site: https://lombokbicara.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "lombokbicara"
    home = "https://lombokbicara.com/"


class Lombokpost(JawaPos):
    """Lombok Post, Mataram.

    Site: https://lombokpost.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "lombokpost"
    home = "https://lombokpost.jawapos.com/"


class Matarammetro(Portal):
    """Mataram Metro, Mataram.

    Site: https://matarammetro.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "matarammetro"
    home = "https://matarammetro.com/"


class Suarantb(Portal):
    """Suara NTB, Mataram.

    Site: https://suarantb.com/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "suarantb"
    home = "https://suarantb.com/"


class Sumbawapost(Portal):
    """Sumbawa Post, Sumbawa.

    Site: https://sumbawapost.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sumbawapost"
    home = "https://sumbawapost.com/"


class Tribunlombok(Tribun):
    """Tribun Lombok, Mataram.

    Site: https://lombok.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunlombok"
    home = "https://lombok.tribunnews.com/"
