package multilayer.export.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgChartTest {

    @Test
    void aChartIsDrawnAsItStandsOnTheScreen() {
        assertThat(SvgChart.text(ExampleChart.lossWithAnEarlierRun(), SvgPaper.LIGHT, 288, 220))
                .isEqualTo("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="288" height="220" viewBox="0 0 288 220" font-family="Inter, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="12">
                        <rect width="288" height="220" fill="#ffffff"/>
                        <text x="64" y="24" font-size="16" font-weight="bold" fill="#24292f">Loss &lt;&quot;A&amp;B&quot;&gt;</text>
                        <line x1="64" y1="44" x2="84" y2="44" stroke="#0072b2" stroke-width="1" stroke-opacity="0.5"/>
                        <text x="90" y="48" fill="#24292f">train per step</text>
                        <line x1="64" y1="64" x2="64" y2="164" stroke="#d8dee4"/>
                        <text x="64" y="182" text-anchor="middle" fill="#24292f">0</text>
                        <line x1="164" y1="64" x2="164" y2="164" stroke="#d8dee4"/>
                        <text x="164" y="182" text-anchor="middle" fill="#24292f">1</text>
                        <line x1="264" y1="64" x2="264" y2="164" stroke="#d8dee4"/>
                        <text x="264" y="182" text-anchor="middle" fill="#24292f">2</text>
                        <text x="164" y="206" text-anchor="middle" fill="#24292f">epochs</text>
                        <line x1="64" y1="164" x2="264" y2="164" stroke="#d8dee4"/>
                        <text x="56" y="164" text-anchor="end" dy="0.35em" fill="#24292f">0.0</text>
                        <line x1="64" y1="114" x2="264" y2="114" stroke="#d8dee4"/>
                        <text x="56" y="114" text-anchor="end" dy="0.35em" fill="#24292f">0.5</text>
                        <line x1="64" y1="64" x2="264" y2="64" stroke="#d8dee4"/>
                        <text x="56" y="64" text-anchor="end" dy="0.35em" fill="#24292f">1.0</text>
                        <line x1="64" y1="164" x2="264" y2="164" stroke="#24292f"/>
                        <text x="16" y="114" text-anchor="middle" transform="rotate(-90 16 114)" fill="#24292f">loss</text>
                        <clipPath id="plot"><rect x="60" y="60" width="208" height="108"/></clipPath>
                        <g clip-path="url(#plot)" fill="none" stroke-linejoin="round">
                        <path stroke="#e69f00" stroke-width="2" stroke-opacity="0.35" d="M164 89 L264 114"/>
                        <circle cx="164" cy="89" r="3.5" fill="#e69f00" fill-opacity="0.35"/>
                        <circle cx="264" cy="114" r="3.5" fill="#e69f00" fill-opacity="0.35"/>
                        <path stroke="#0072b2" stroke-width="1" stroke-opacity="0.5" d="M64 64 L114 114 L164 139 M239 139 L264 -136"/>
                        </g>
                        </svg>
                        """);
    }

    @Test
    void whateverTheWordsItIsWellFormed() throws Exception {
        String svg = SvgChart.text(ExampleChart.lossWithAnEarlierRun(), SvgPaper.DARK, 640, 480);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("Loss <\"A&B\">");
        assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(2);
    }

    @Test
    void aChartTooSmallToDrawGetsTheRoomItNeeds() {
        assertThat(SvgChart.text(ExampleChart.lossWithAnEarlierRun(), SvgPaper.LIGHT, 0, 0))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"168\" height=\"160\"");
    }
}
