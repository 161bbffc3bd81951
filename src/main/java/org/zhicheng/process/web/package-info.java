/** Camunda's own pages and interfaces are reached through these doors. */
@Room(uses = {"account", "audit", "problem", "process.guard", "secret", "text"})
package org.zhicheng.process.web;

import org.zhicheng.Room;
