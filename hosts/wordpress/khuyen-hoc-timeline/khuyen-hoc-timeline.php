<?php
/**
 * Plugin Name:       Dòng thời gian Khuyến học
 * Description:       Đặt dòng thời gian Khuyến học vào bài viết và trang bằng một khối hoặc mã ngắn [khuyen_hoc_timeline]. Dùng được cho cả người viết không có quyền unfiltered_html.
 * Version:           0.1.0
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * Text Domain:       khuyen-hoc-timeline
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** This file, from which WordPress counts addresses and folders of the plugin. */
const PLUGIN = __FILE__;

require __DIR__ . '/includes/release.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
if ( is_admin() ) {
	require __DIR__ . '/includes/settings.php';
}
