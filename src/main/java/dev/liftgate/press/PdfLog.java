package dev.liftgate.press;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/**
 * What the PDF renderer has to complain about, in our log. It tells hundreds of small things about each paper; they are
 * dropped before they cost anything, for looking up who listens to them took a quarter of its time.
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
        // ours is set where all are
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isTelling(diagnostic.getLevel());
    }

    private static boolean isTelling(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
