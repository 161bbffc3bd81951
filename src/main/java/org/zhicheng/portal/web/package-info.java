/** Web settings give every page the same cookies, proxies, tokens, headers and errors. */
@Room(uses = {"account", "operation", "outage", "problem", "secret"})
package org.zhicheng.portal.web;

import org.zhicheng.Room;
