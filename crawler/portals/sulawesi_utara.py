"""The portals of Sulawesi Utara."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaramanado(Antara):
    """Antara Sulawesi Utara, Manado.

    Site: https://manado.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaramanado"
    home = "https://manado.antaranews.com/"


class Beritamanado(Portal):
    """BeritaManado, Manado.

    Site: https://beritamanado.com/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as
        https://beritamanado.com/polres-bolmong-ringkus-dua-tersangka-shabu, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritamanado"
    home = "https://beritamanado.com/"


class Harianmanado(Portal):
    """Harian Manado, Manado.

    Site: https://harianmanado.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "harianmanado"
    home = "https://harianmanado.com/"
    sourced = False


class Kotamobagupost(Portal):
    """Kotamobagu Post, Kotamobagu.

    Site: https://kotamobagupost.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kotamobagupost"
    home = "https://kotamobagupost.com/"
    sourced = False


class Manadones(Portal):
    """manadones.co.id.

    Site: https://manadones.co.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://manadones.co.id/2022/08/16/polisi-bolmong-gagalkan-pengedaran-750-liter-ct-ke-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "manadones"
    home = "https://manadones.co.id/"


class Manadopost(JawaPos):
    """Manado Post, Manado.

    Site: https://manadopost.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://manadopost.jawapos.com/pendidikan/2026/09/01/unsrat-akreditasi-unggul-ban-pt, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "manadopost"
    home = "https://manadopost.jawapos.com/"


class Manadopostonline(Portal):
    """Manado Post Online.

    Site: https://manadopostonline.com/
    System: unknown
    Source: a public repository's media list, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "manadopostonline"
    home = "https://manadopostonline.com/"


class Portalmongondow(Portal):
    """portalmongondow.com.

    Site: https://portalmongondow.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://portalmongondow.com/headline/menyikapi-peristiwa-di-minut-begini-imbauan-kapolres-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "portalmongondow"
    home = "https://portalmongondow.com/"


class Radarmanado(Portal):
    """Radar Manado, Manado.

    Site: https://radarmanado.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarmanado"
    home = "https://radarmanado.com/"
    sourced = False


class Redaksisulut(Portal):
    """redaksisulut.com.

    Site: https://redaksisulut.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://redaksisulut.com/kapolres-bolmong-tegaskanterkait-ott-kalau-terbukti-maka-paslon-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "redaksisulut"
    home = "https://redaksisulut.com/"


class Totabuan(Portal):
    """totabuan.co.

    Site: https://totabuan.co/
    System: unknown
    Source: articles cited in public page text, such as
        https://totabuan.co/terkini/kapolres-ini-pertama-kali-polisi-berhasil-bawah-barang-bukti, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "totabuan"
    home = "https://totabuan.co/"


class Tribunmanado(Tribun):
    """Tribun Manado, Manado.

    Site: https://manado.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmanado"
    home = "https://manado.tribunnews.com/"


class Wartamanado(Portal):
    """Warta Manado, Manado.

    Site: https://wartamanado.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartamanado"
    home = "https://wartamanado.com/"
    sourced = False


class Zonabmr(Portal):
    """zonabmr.com.

    Site: https://zonabmr.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.zonabmr.com/polres-amankan-pelaku-penghadangan-dan-pengrusakan-mobil-boltim/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "zonabmr"
    home = "https://zonabmr.com/"
