"""The portals of Papua Pegunungan."""

from crawler.networks.inews import Inews
from crawler.networks.rri import Rri
from crawler.spiders.portal import Portal


class Jayapurainews(Inews):
    """jayapura.inews.id.

    Site: https://jayapura.inews.id/
    System: iNews
    Source: articles cited in public page text, such as
        https://jayapura.inews.id/read/243032/gelar-jumat-curhat-kapolres-jayawijaya-ajak-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "jayapurainews"
    home = "https://jayapura.inews.id/"


class Kliktimur(Portal):
    """kliktimur.com.

    Site: https://kliktimur.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://kliktimur.com/jayawijaya-sebagai-ibukota-provinsi-papua-pegunungan-butuh-petugas-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kliktimur"
    home = "https://kliktimur.com/"


class Rriwamena(Rri):
    """RRI Wamena.

    Site: https://rri.co.id/wamena/
    System: RRI
    Source: none found
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rriwamena"
    home = "https://rri.co.id/wamena/"
    sourced = False
