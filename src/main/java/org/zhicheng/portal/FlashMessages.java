package org.zhicheng.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What a page says after a redirect waits in the session. A file has nothing to say: without this, each script and
 * picture of a page would have its session read from the database.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashMessages extends SessionFlashMapManager {

    private static final Pattern FILES = Pattern.compile("/(portal|styles|renderer|images)/.*|/favicon\\.ico");

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return FILES.matcher(request.getRequestURI()).matches() ? null : super.retrieveFlashMaps(request);
    }
}
