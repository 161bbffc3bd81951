package org.zhicheng.portal.door;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for {@link LateHeads} every few seconds. */
@Component
class HeadWatch {

    private final ServletWebServerApplicationContext context;

    HeadWatch(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        if (context.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof LateHeads heads) {
            heads.end();
        }
    }
}
