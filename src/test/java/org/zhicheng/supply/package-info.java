/** What others made and we ship or build with. */
package org.zhicheng.supply;
