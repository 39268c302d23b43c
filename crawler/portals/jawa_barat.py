"""The portals of Jawa Barat."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.inews import Inews
from crawler.networks.promedia import Promedia
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajabar(Antara):
    """Antara Jawa Barat, Bandung.

    Site: https://jabar.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajabar"
    home = "https://jabar.antaranews.com/"


class Bandungberita(Portal):
    """Bandung Berita.

    Site: https://bandungberita.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "bandungberita"
    home = "https://bandungberita.com/"


class Bandungterkini(Portal):
    """Bandung Terkini, Bandung.

    Site: https://bandungterkini.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bandungterkini"
    home = "https://bandungterkini.com/"
    sourced = False


class Bekasinow(Portal):
    """Bekasi Now, Bekasi.

    Site: https://bekasinow.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bekasinow"
    home = "https://bekasinow.com/"
    sourced = False


class Bekasipedia(Portal):
    """Bekasipedia, Bekasi.

    Site: https://bekasipedia.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bekasipedia"
    home = "https://bekasipedia.com/"
    sourced = False


class Bekasisatu(Portal):
    """Bekasi Satu, Bekasi.

    Site: https://bekasisatu.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bekasisatu"
    home = "https://bekasisatu.com/"
    sourced = False


class Beritabandung(Portal):
    """Berita Bandung, Bandung.

    Site: https://beritabandung.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritabandung"
    home = "https://beritabandung.id/"
    sourced = False


class Beritacirebon(Portal):
    """Berita Cirebon, Cirebon.

    Site: https://beritacirebon.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritacirebon"
    home = "https://beritacirebon.com/"
    sourced = False


class Beritadepok(Portal):
    """Berita Depok, Depok.

    Site: https://beritadepok.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritadepok"
    home = "https://beritadepok.com/"
    sourced = False


class Beritakarawang(Portal):
    """Berita Karawang, Karawang.

    Site: https://beritakarawang.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritakarawang"
    home = "https://beritakarawang.id/"
    sourced = False


class Beritasukabumi(Portal):
    """Berita Sukabumi, Sukabumi.

    Site: https://beritasukabumi.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritasukabumi"
    home = "https://beritasukabumi.id/"
    sourced = False


class Cianjurraya(Portal):
    """Cianjur Raya, Cianjur.

    Site: https://cianjurraya.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "cianjurraya"
    home = "https://cianjurraya.com/"
    sourced = False


class Cirebonpost(Portal):
    """Cirebon Post, Cirebon.

    Site: https://cirebonpost.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "cirebonpost"
    home = "https://cirebonpost.com/"
    sourced = False


class Detikjabar(Detik):
    """detikJabar, Bandung.

    Site: https://www.detik.com/jabar/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/jabar/cirebon-raya/d-7426948/atap-3-ruang-kelas-di-sdn-sukadana-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjabar"
    home = "https://www.detik.com/jabar/"


class Eljabar(Portal):
    """El Jabar, Bandung.

    Site: https://eljabar.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://eljabar.com/wp-content/uploads/2022/04/SMK-PI-Gelar-Fashion-Show-, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "eljabar"
    home = "https://eljabar.com/"


class Galamedia(Promedia):
    """Galamedia, Bandung.

    Site: https://galamedia.pikiran-rakyat.com/
    System: Promedia
    Source: an address of its own in public repositories,
        https://galamedia.pikiran-rakyat.com/pariwisata/pr-358257043/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "galamedia"
    home = "https://galamedia.pikiran-rakyat.com/"


class Infocianjur(Portal):
    """Info Cianjur, Cianjur.

    Site: https://infocianjur.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infocianjur"
    home = "https://infocianjur.com/"
    sourced = False


class Inilahkoran(Portal):
    """Inilah Koran.

    Site: https://inilahkoran.com/
    System: unknown
    Source: a public repository's media list, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "inilahkoran"
    home = "https://inilahkoran.com/"


class Jabarjpnn(Portal):
    """jabar.jpnn.com.

    Site: https://jabar.jpnn.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://jabar.jpnn.com/jabar-terkini/28002/puluhan-kk-di-2-kecamatan-kabupaten-ciamis-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "jabarjpnn"
    home = "https://jabar.jpnn.com/"


class Jurnalbogor(Portal):
    """Jurnal Bogor, Bogor.

    Site: https://jurnalbogor.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://jurnalbogor.com/wp-content/uploads/2024/03/Marcus-Fernaldi-Gideon.jpg, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "jurnalbogor"
    home = "https://jurnalbogor.com/"


class Kabarbekasi(Portal):
    """Kabar Bekasi, Bekasi.

    Site: https://kabarbekasi.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarbekasi"
    home = "https://kabarbekasi.id/"
    sourced = False


class Kapol(Portal):
    """Kapol, Tasikmalaya.

    Site: https://kapol.id/
    System: WordPress, MVP Themes
    Source: an address of its own in public repositories,
        https://kapol.id/piko-hidro-si-kecil-yang-menerangi-papua/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "kapol"
    home = "https://kapol.id/"


class Kuninganonline(Portal):
    """Kuningan Online, Kuningan.

    Site: https://kuninganonline.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://kuninganonline.com/lahir-dari-pelatihan-barista-tina-wiryawati-center-, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kuninganonline"
    home = "https://kuninganonline.com/"


class Pikiranrakyat(Promedia):
    """Pikiran Rakyat, Bandung.

    Site: https://www.pikiran-rakyat.com/
    System: Promedia
    Source: an address of its own in public repositories,
        https://www.pikiran-rakyat.com/jawa-barat/pr-016782568/, seen 2026-12
    Caveats: search is rate-limited (1015)
    Checked: no
    """

    name = "pikiranrakyat"
    home = "https://www.pikiran-rakyat.com/"


class Radarbekasi(Portal):
    """Radar Bekasi, Bekasi.

    Site: https://radarbekasi.id/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radarbekasi"
    home = "https://radarbekasi.id/"


class Radarkarawang(Portal):
    """Radar Karawang, Karawang.

    Site: https://radarkarawang.id/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radarkarawang"
    home = "https://radarkarawang.id/"


class Radarsukabumi(Portal):
    """Radar Sukabumi, Sukabumi.

    Site: https://radarsukabumi.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        http://radarsukabumi.com/ekonomi/kolaborasi-pln-group-jabar-dan-srikandi-pln-, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "radarsukabumi"
    home = "https://radarsukabumi.com/"


class Rmoljabar(Portal):
    """RMOL Jabar.

    Site: https://rmoljabar.id/
    System: unknown
    Source: a public repository's publisher to domain table, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "rmoljabar"
    home = "https://rmoljabar.id/"


class Suaracirebon(Portal):
    """Suara Cirebon, Cirebon.

    Site: https://suaracirebon.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://suaracirebon.com/wp-content/uploads/2020/04/22918-NU6SNY.jpg, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suaracirebon"
    home = "https://suaracirebon.com/"


class Suarasubang(Portal):
    """Suara Subang, Subang.

    Site: https://suarasubang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasubang"
    home = "https://suarasubang.com/"
    sourced = False


class Sukabumiheadline(Portal):
    """Sukabumi Headline, Sukabumi.

    Site: https://sukabumiheadline.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sukabumiheadline"
    home = "https://sukabumiheadline.com/"
    sourced = False


class Sukabumimetro(Portal):
    """Sukabumi Metro, Sukabumi.

    Site: https://sukabumimetro.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sukabumimetro"
    home = "https://sukabumimetro.com/"
    sourced = False


class Sukabumipost(Portal):
    """Sukabumi Post, Sukabumi.

    Site: https://sukabumipost.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sukabumipost"
    home = "https://sukabumipost.com/"
    sourced = False


class Swaragapura(Portal):
    """swaragapura.co.id.

    Site: https://swaragapura.co.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://swaragapura.co.id/2025/04/08/bpbd-ciamis-jelaskan-masih-ada-50-warga-mengungsi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "swaragapura"
    home = "https://swaragapura.co.id/"


class Tasikmalayainews(Inews):
    """tasikmalaya.inews.id.

    Site: https://tasikmalaya.inews.id/
    System: iNews
    Source: articles cited in public page text, such as
        https://tasikmalaya.inews.id/amp/578619/longsor-terjang-ciamis-bupati-herdiat-tinjau-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "tasikmalayainews"
    home = "https://tasikmalaya.inews.id/"


class Tribunbogor(Tribun):
    """Tribun Bogor, Bogor.

    Site: https://bogor.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbogor"
    home = "https://bogor.tribunnews.com/"


class Tribuncirebon(Tribun):
    """Tribun Cirebon, Cirebon.

    Site: https://cirebon.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribuncirebon"
    home = "https://cirebon.tribunnews.com/"


class Tribunjabar(Tribun):
    """Tribun Jabar, Bandung.

    Site: https://jabar.tribunnews.com/
    System: Tribun
    Source: a public repository's list of outlets whose articles it collects, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjabar"
    home = "https://jabar.tribunnews.com/"


class Tribunpriangan(Tribun):
    """Tribun Priangan, Tasikmalaya.

    Site: https://priangan.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpriangan"
    home = "https://priangan.tribunnews.com/"


class Wartakuningan(Portal):
    """Warta Kuningan, Kuningan.

    Site: https://wartakuningan.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartakuningan"
    home = "https://wartakuningan.com/"
    sourced = False
