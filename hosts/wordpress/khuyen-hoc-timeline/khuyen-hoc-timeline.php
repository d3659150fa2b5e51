<?php
/**
 * Plugin Name:       Dòng thời gian Khuyến học
 * Description:       Đặt dòng thời gian Khuyến học vào bài viết và trang bằng một khối hoặc mã ngắn [khuyen_hoc_timeline]; soạn và xuất bản dữ liệu ngay trong WordPress. Dùng được cho cả người viết không có quyền unfiltered_html.
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

require_once __DIR__ . '/includes/english.php';
require_once __DIR__ . '/includes/release.php';
require_once __DIR__ . '/includes/script.php';
require_once __DIR__ . '/includes/element.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/publish/right.php';
require_once __DIR__ . '/publish/editions.php';
require_once __DIR__ . '/publish/files.php';
require_once __DIR__ . '/publish/zip.php';
require_once __DIR__ . '/publish/publishing.php';
require_once __DIR__ . '/publish/routes.php';
if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings.php';
	require_once __DIR__ . '/publish/page.php';
}
