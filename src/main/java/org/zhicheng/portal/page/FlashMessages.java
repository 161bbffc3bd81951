package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.zhicheng.account.session.SessionFreshness;

/**
 * Keeps a page's message over a redirect in the session. A file needs no message: without this class, each script and
 * picture of a page would have its session read from the database.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashMessages extends SessionFlashMapManager {

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return SessionFreshness.isSameForAll(request) ? null : super.retrieveFlashMaps(request);
    }
}
