package dev.liftgate.press;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.liftgate.web.Assets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a paper's page into a PDF: tagged, with bookmarks, its fonts inside.
 *
 * <p>Style and fonts come from the class path, pictures are in the page itself. Nothing is ever fetched.
 */
@ApplicationScoped
public class Pdf {

    private static final String INSIDE = "liftgate:";
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg);base64,.*", Pattern.DOTALL);
    private static final Map<String, String> STYLESHEETS = new ConcurrentHashMap<>();

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    /** Draws a first PDF at the start. It takes a second: better now than with a customer at the counter. */
    void warm(@Observes StartupEvent started) {
        bytes(
                "<html lang=\"en\"><head><title>Warm</title><link rel=\"stylesheet\" href=\"/assets/css/paper.css\"/></head>"
                        + "<body class=\"paper\"><h1>Warm</h1><p>paper</p></body></html>");
    }

    /** @param xhtml a well-formed page; its title and language become the document's */
    public byte[] bytes(String xhtml) {
        String page = Printable.of(xhtml);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            for (Typeface face : Typeface.of(page)) {
                face.into(pdf, builder);
            }
            builder.useUnicodeLineBreaker(new LineEnds());
            builder.useUnicodeBidiSplitter(RightToLeft::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
            builder.usePdfUaAccessibility(true);
            builder.useUriResolver((base, uri) -> inside(uri));
            builder.useProtocolsStreamImplementation(Pdf::stylesheet, "liftgate");
            builder.useExternalResourceAccessControl(
                    Pdf::isOurs, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.withHtmlContent(Outline.into(RightToLeft.into(page)), INSIDE);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A response that browsers show in their viewer and save under a telling name. */
    public Response answer(String xhtml, String filename) {
        return Response.ok(bytes(xhtml), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + filename + "\"")
                .build();
    }

    /** The renderer asks twice, the second time with the first answer. Null means: there is nothing. */
    private static String inside(String uri) {
        if (uri.startsWith("/assets/css/")) {
            return INSIDE + uri;
        }
        return uri.startsWith(INSIDE) || PICTURE.matcher(uri).matches() ? uri : null;
    }

    private static boolean isOurs(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.CSS && uri.startsWith(INSIDE + "/assets/css/")
                || type == ExternalResourceType.IMAGE_RASTER
                        && PICTURE.matcher(uri).matches();
    }

    private static FSStream stylesheet(String uri) {
        String path = uri.substring((INSIDE + "/assets/").length()).replaceAll("\\?.*", "");
        String css = STYLESHEETS.computeIfAbsent(path, Assets::stylesheet);
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(css.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Reader getReader() {
                return new StringReader(css);
            }
        };
    }
}
