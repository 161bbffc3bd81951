/** Cookies, proxies, tokens, headers and errors are the same for every page. */
@Room(uses = {"account", "operation", "outage", "problem", "secret"})
package org.zhicheng.portal.web;

import org.zhicheng.Room;
