"""The portals of Nusa Tenggara Barat."""

from crawler.networks.antara import Antara
from crawler.networks.inews import Inews
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaramataram(Antara):
    """Antara NTB, Mataram.

    Site: https://mataram.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaramataram"
    home = "https://mataram.antaranews.com/"


class Bimainews(Inews):
    """bima.inews.id.

    Site: https://bima.inews.id/
    System: iNews
    Source: articles cited in public page text, such as
        https://bima.inews.id/read/33632/bawa-sajam-nyaris-bentrok-21-orang-warga-bima-ditangkap-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "bimainews"
    home = "https://bima.inews.id/"


class Bimaraya(Portal):
    """Bima Raya, Bima.

    Site: https://bimaraya.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bimaraya"
    home = "https://bimaraya.com/"
    sourced = False


class Dompubicara(Portal):
    """Dompu Bicara, Dompu.

    Site: https://dompubicara.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "dompubicara"
    home = "https://dompubicara.com/"
    sourced = False


class Infomataram(Portal):
    """Info Mataram, Mataram.

    Site: https://infomataram.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infomataram"
    home = "https://infomataram.com/"
    sourced = False


class Kabarmataram(Portal):
    """Kabar Mataram, Mataram.

    Site: https://kabarmataram.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarmataram"
    home = "https://kabarmataram.id/"
    sourced = False


class Lintasperkoro(Portal):
    """lintasperkoro.com.

    Site: https://lintasperkoro.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://lintasperkoro.com/amp/baca-12130-polsek-sape-tangkap-pelaku-pemerasan-pedagang-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "lintasperkoro"
    home = "https://lintasperkoro.com/"


class Lombokbicara(Portal):
    """Lombok Bicara, Lombok.

    Site: https://lombokbicara.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "lombokbicara"
    home = "https://lombokbicara.com/"
    sourced = False


class Lombokpost(JawaPos):
    """Lombok Post, Mataram.

    Site: https://lombokpost.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://lombokpost.jawapos.com/tag/lombok-tengah, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "lombokpost"
    home = "https://lombokpost.jawapos.com/"


class Matarammetro(Portal):
    """Mataram Metro, Mataram.

    Site: https://matarammetro.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "matarammetro"
    home = "https://matarammetro.com/"
    sourced = False


class Ntbsatu(Portal):
    """NTB Satu.

    Site: https://ntbsatu.com/
    System: unknown
    Source: a public repository's seed URLs of a Lombok crawl, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ntbsatu"
    home = "https://ntbsatu.com/"


class Radarlombok(Portal):
    """Radar Lombok.

    Site: https://radarlombok.co.id/
    System: unknown
    Source: a public repository's seed URLs of a Lombok crawl, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radarlombok"
    home = "https://radarlombok.co.id/"


class Sergapye(Portal):
    """sergapye.com.

    Site: https://sergapye.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://sergapye.com/sebanyak-15-dari-17-tahanan-rutan-yang-kabur-berhasil-ditangkap-dipa-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sergapye"
    home = "https://sergapye.com/"


class Sinergintb(Portal):
    """sinergintb.com.

    Site: https://sinergintb.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.sinergintb.com/2024/09/09/tiga-orang-dari-bima-ditangkap-10-ekor-rusa-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sinergintb"
    home = "https://sinergintb.com/"


class Suarantb(Portal):
    """Suara NTB, Mataram.

    Site: https://suarantb.com/
    System: WordPress, tagDiv Newspaper
    Source: an address of its own in public repositories,
        https://suarantb.com/2026/05/20/tinggal-satu-desa-di-bima-blank-spot/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "suarantb"
    home = "https://suarantb.com/"


class Sumbawapost(Portal):
    """Sumbawa Post, Sumbawa.

    Site: https://sumbawapost.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sumbawapost"
    home = "https://sumbawapost.com/"
    sourced = False


class Tribunlombok(Tribun):
    """Tribun Lombok, Mataram.

    Site: https://lombok.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunlombok"
    home = "https://lombok.tribunnews.com/"


class Visioner(Portal):
    """visioner.co.id.

    Site: https://visioner.co.id/
    System: unknown
    Source: articles cited in public page text, such as
        http://visioner.co.id/berita-faslitas-dirusak-kapolsek-sape-diperiksa-paminalsyam-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "visioner"
    home = "https://visioner.co.id/"


class Visionerbima(Portal):
    """visionerbima.com.

    Site: https://visionerbima.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        http://www.visionerbima.com/2020/05/bawa-sajam-masuk-kota-bima-tiga-warga.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "visionerbima"
    home = "https://visionerbima.com/"


class Wartantb(Portal):
    """wartantb.com.

    Site: https://wartantb.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://wartantb.com/polres-bima-ungkap-satu-tersangka-pembakaran-rumah-di-tanjung-baru, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "wartantb"
    home = "https://wartantb.com/"
