"""The portals of Papua."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarapapua(Antara):
    """Antara Papua, Jayapura.

    Site: https://papua.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://papua.antaranews.com/amp/berita/513132/polisi-siapkan-personel-pengamanan-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarapapua"
    home = "https://papua.antaranews.com/"


class Cenderawasihpos(Portal):
    """Cenderawasih Pos, Jayapura.

    Site: https://cenderawasihpos.jawapos.com/
    System: WordPress, articles at /section/DD/MM/YYYY/slug/
    Source: articles cited in public page text, such as
        https://cenderawasihpos.jawapos.com/berita-utama/31/01/2024/8-kabupaten-di-papua-, seen 2026-11
    Caveats: on the host of the Jawa Pos network, not on its system; feed at /feed/
    Checked: no
    """

    name = "cenderawasihpos"
    home = "https://cenderawasihpos.jawapos.com/"


class Ceposonline(Portal):
    """Cenderawasih Pos.

    Site: https://ceposonline.com/
    System: unknown
    Source: a public repository's media sources, type news_local_papua, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ceposonline"
    home = "https://ceposonline.com/"


class Detakpapua(Portal):
    """Detak Papua, Sentani.

    Site: https://www.detakpapua.com/
    System: WordPress, told by the address
    Source: a page of its own in public page text,
        https://www.detakpapua.com/berita/, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "detakpapua"
    home = "https://www.detakpapua.com/"


class Fajarpapua(Portal):
    """Fajar Papua.

    Site: https://fajarpapua.com/
    System: unknown
    Source: a public repository's regional media tried, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "fajarpapua"
    home = "https://fajarpapua.com/"


class Jayapurapost(Portal):
    """Jayapura Post, Jayapura.

    Site: https://jayapurapost.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "jayapurapost"
    home = "https://jayapurapost.com/"
    sourced = False


class Jubi(Portal):
    """Jubi, Jayapura.

    Site: https://jubi.id/
    System: WordPress, Elementor
    Source: articles cited in public page text, such as
        https://jubi.id/kabupaten-jayawijaya/2023/kapolres-jayawijaya-melaksanakan-jumat-curhat-, seen 2026-11
    Caveats: was tabloidjubi.com
    Checked: no
    """

    name = "jubi"
    home = "https://jubi.id/"


class Kabarpapua(Portal):
    """Kabar Papua.

    Site: https://kabarpapua.co/
    System: unknown
    Source: a public repository's media sources, type news_local_papua, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kabarpapua"
    home = "https://kabarpapua.co/"


class Kawattimur(Portal):
    """Kawat Timur.

    Site: https://kawattimur.id/
    System: WordPress, told by the address
    Source: a page of its own in public page text,
        https://kawattimur.id/?p=29856, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kawattimur"
    home = "https://kawattimur.id/"


class Laolaopapua(Portal):
    """Lao-Lao Papua.

    Site: https://laolaopapua.com/
    System: unknown, feed at /feed/
    Source: a public repository's feeds of Papuan newsrooms, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "laolaopapua"
    home = "https://laolaopapua.com/"


class Nadipapua(Portal):
    """Nadi Papua.

    Site: https://nadipapua.com/
    System: unknown, feed at /feed/
    Source: a public repository's feeds of Papuan newsrooms, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "nadipapua"
    home = "https://nadipapua.com/"


class Papuabangkit(Portal):
    """Papua Bangkit, Jayapura.

    Site: https://papuabangkit.com/
    System: WordPress, told by the address
    Source: a page of its own in public page text,
        https://papuabangkit.com/tag/yahukimo/, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "papuabangkit"
    home = "https://papuabangkit.com/"


class Papuasatu(Portal):
    """papuasatu.com.

    Site: https://papuasatu.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://papuasatu.com/peristiwa/kapolri-dan-panglima-tni-berbicara-dari-hati-ke-hati-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "papuasatu"
    home = "https://papuasatu.com/"


class Papuaterkini(Portal):
    """Papua Terkini.

    Site: https://papuaterkini.com/
    System: unknown
    Source: a public repository's media sources, type news_local_papua, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "papuaterkini"
    home = "https://papuaterkini.com/"


class Papuautusanindo(Portal):
    """papua.utusanindo.com.

    Site: https://papua.utusanindo.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://papua.utusanindo.com/?p=1276, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "papuautusanindo"
    home = "https://papua.utusanindo.com/"


class Pasificpos(Portal):
    """Pasific Pos.

    Site: https://pasificpos.com/
    System: unknown
    Source: a page of its own in public page text,
        https://pasificpos.com/taufan-pamungkas-rri-siap-kolaborasi, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "pasificpos"
    home = "https://pasificpos.com/"


class Rmolpapua(Portal):
    """RMOL Papua.

    Site: https://www.rmolpapua.id/
    System: unknown
    Source: a page of its own in public page text,
        https://www.rmolpapua.id/aksi-mimbar-bebas-pemilihan-rektor-musamus-di-kawal-polres-merauke, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "rmolpapua"
    home = "https://www.rmolpapua.id/"


class Rrijayapura(Rri):
    """RRI Jayapura.

    Site: https://rri.co.id/jayapura/
    System: RRI
    Source: a public repository's table of news sites, RRI Jayapura with this home, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rrijayapura"
    home = "https://rri.co.id/jayapura/"


class Suarapapua(Portal):
    """Suara Papua, Jayapura.

    Site: https://suarapapua.com/
    System: WordPress
    Source: a public repository's list of feeds of Indonesian newsrooms, seen 2026-11
    Caveats: feed at /feed/
    Checked: no
    """

    name = "suarapapua"
    home = "https://suarapapua.com/"


class Tribunpapua(Tribun):
    """Tribun Papua, Jayapura.

    Site: https://papua.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://papua.tribunnews.com/2023/03/15/kapolres-jayawijaya-dan-tolikara-papua-diganti-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpapua"
    home = "https://papua.tribunnews.com/"


class Voicepapua(Portal):
    """voicepapua.com.

    Site: https://voicepapua.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://voicepapua.com/berita-terbaru/distrik-biak-kota-dan-samofa-kerap-terjadi-kasus-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "voicepapua"
    home = "https://voicepapua.com/"
