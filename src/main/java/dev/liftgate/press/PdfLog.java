package dev.liftgate.press;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/**
 * Writes the warnings of the PDF renderer to our log.
 *
 * <p>The renderer has hundreds of small messages about each paper. They are dropped before they cost anything: finding
 * their listeners took a quarter of its time.
 */
final class PdfLog implements XRLogger {

    private static final Logger LOG = Logger.getLogger(PdfLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isTelling(level)) {
            LOG.warn(message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // our level is set where all levels are
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isTelling(diagnostic.getLevel());
    }

    private static boolean isTelling(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
