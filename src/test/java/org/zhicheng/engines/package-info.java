/** The same project on another engine: what is renamed, and what moves. See docs/engine.md. */
package org.zhicheng.engines;
