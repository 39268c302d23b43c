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


class Majalahlani(Portal):
    """majalahlani.com.

    Site: https://majalahlani.com/
    System: Joomla, told by the address
    Source: a page of its own in public page text,
        http://majalahlani.com/component/content/archive?year=2013&month=5, seen 2026-12
    Caveats: a magazine; its articles seen are of 2013, may be gone
    Checked: no
    """

    name = "majalahlani"
    home = "https://majalahlani.com/"


class Odiyaiwuu(Portal):
    """Odiyaiwuu.

    Site: https://www.odiyaiwuu.com/
    System: WordPress, told by the address
    Source: a page of its own in public page text,
        http://www.odiyaiwuu.com/pemerintah-kabupaten-kunjungan/, seen 2026-12
    Caveats: its province is that of the articles seen; it reports from all Papua
    Checked: no
    """

    name = "odiyaiwuu"
    home = "https://www.odiyaiwuu.com/"


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
