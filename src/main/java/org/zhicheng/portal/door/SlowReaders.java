package org.zhicheng.portal.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets answers be written only to lines that are fast enough: files, JSON, and pages, because only some pages fit into
 * the buffer that the system keeps for a connection.
 */
class SlowReaders extends OncePerRequestFilter {

    private final Waiting waiting;

    SlowReaders(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (GuardedAnswer answer = new GuardedAnswer(new Visitor(request), waiting)) {
            chain.doFilter(request, new HttpServletResponseWrapper(response) {

                @Override
                public ServletOutputStream getOutputStream() throws IOException {
                    return answer.over(super.getOutputStream());
                }

                @Override
                public PrintWriter getWriter() throws IOException {
                    return answer.over(super.getWriter());
                }
            });
            answer.check();
        }
    }
}
