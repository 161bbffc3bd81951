package org.zhicheng.portal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Sets the headers that every answer carries, whoever gives it: pages, data, files, Camunda's pages, errors. It stands
 * in the server itself, before all filters, so that nobody has to think of it; only code that resets all headers sets
 * them again.
 */
public class StandingHeaders extends ValveBase {

    /** Cuts windows of other sites off from ours; the way to Alipay and back needs none. */
    public static final String OPENER = "Cross-Origin-Opener-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            // addresses name cases and tasks: no other site is told where somebody came from
            "Referrer-Policy",
            "same-origin",
            // codes are scanned by the phone's own apps: no page of ours needs what is listed here
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(),"
                    + " midi=(), magnetometer=(), gyroscope=(), accelerometer=(), display-capture=(),"
                    + " clipboard-write=(self), fullscreen=(self)",
            OPENER,
            "same-origin",
            // pages of other sites can embed nothing of ours
            "Cross-Origin-Resource-Policy",
            "same-origin");

    public StandingHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        write(response);
        getNext().invoke(request, response);
    }

    /** Writes the headers again for code that reset all headers. */
    public static void write(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
